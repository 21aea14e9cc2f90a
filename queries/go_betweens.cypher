// Who is a go-between: in contact with two who are not known to be in contact with each other?
//
// $limit = 100    at most so many rows
//
// columns: go_between, pairs, between
MATCH (a:Actor)-[r]-(m:Actor)-[s]-(b:Actor)
WHERE a.id < b.id AND r.family = 'contact' AND s.family = 'contact'
OPTIONAL MATCH (a)-[direct]-(b)
WHERE direct.family = 'contact'
WITH m, a, b, count(direct) AS directly
WHERE directly = 0
WITH m, a.name + ' – ' + b.name AS pair
ORDER BY pair
WITH m.name AS go_between, collect(DISTINCT pair) AS between
RETURN go_between, size(between) AS pairs, between
ORDER BY pairs DESC, go_between
LIMIT $limit
