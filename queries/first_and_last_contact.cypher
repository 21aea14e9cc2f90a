// When were pairs first and last in contact, and how often in between?
//
// $limit = 100    at most so many rows
//
// columns: one, other, first_date, last_date, claims
MATCH (a:Actor)-[r]-(b:Actor)
WHERE a.id < b.id AND r.family = 'contact'
RETURN a.name AS one, b.name AS other, min(r.first_date) AS first_date, max(r.last_date) AS last_date,
       sum(r.claims) AS claims
ORDER BY claims DESC, one, other
LIMIT $limit
