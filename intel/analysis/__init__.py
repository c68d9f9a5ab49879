"""What is computed on a view: routes, totals, networks. Nothing here asks the database."""
