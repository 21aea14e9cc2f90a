// Which pairs were in contact, and then no more?
//
// $since = "2022-11-01"    no contact on that day or later
// $claims = 1              pairs with at least so many claims before
//
// columns: one, other, last_date, claims
MATCH (a:Actor)-[r]-(b:Actor)
WHERE a.id < b.id AND r.family = 'contact'
WITH a, b, max(r.last_date) AS last_date, sum(r.claims) AS claims
WHERE last_date < $since AND claims >= $claims
RETURN a.name AS one, b.name AS other, last_date, claims
ORDER BY last_date, one, other
