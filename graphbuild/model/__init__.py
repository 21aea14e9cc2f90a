"""The values that travel from station to station."""
