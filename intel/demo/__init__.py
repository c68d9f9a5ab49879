"""The demonstration region: invented reports of eight administrations."""
