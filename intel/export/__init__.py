"""What leaves: answers already scoped, written in the forms others read. Blind to the graph."""
