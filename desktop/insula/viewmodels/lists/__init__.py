"""Lists of environments: rows, order, search, groups, cells."""
