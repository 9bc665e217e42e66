// Search among the names of places. Everything else works without this file.
