// Which pairs are first told to be in contact on that day or later?
//
// $since = "2022-11-01"    a day in ISO 8601
//
// columns: one, other, first_date, relations
MATCH (a:Actor)-[r]-(b:Actor)
WHERE a.id < b.id AND r.family = 'contact'
WITH a, b, r
ORDER BY type(r)
WITH a, b, min(r.first_date) AS first_date, collect(DISTINCT type(r)) AS relations
WHERE first_date >= $since
RETURN a.name AS one, b.name AS other, first_date, relations
ORDER BY first_date, one, other
