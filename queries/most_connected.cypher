// Which actors have contacts with the most others?
//
// $limit = 100    at most so many rows
//
// columns: actor, contacts, claims, first_date, last_date
MATCH (a:Actor)-[r]-(b:Actor)
WHERE r.family = 'contact'
RETURN a.name AS actor, count(DISTINCT b.id) AS contacts, sum(r.claims) AS claims, min(r.first_date) AS first_date,
       max(r.last_date) AS last_date
ORDER BY contacts DESC, claims DESC, actor
LIMIT $limit
