"""Qt parts that know no place."""
