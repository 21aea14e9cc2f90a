// Who holds which role for whom?
//
// $actor = ""    only of this one: a name, alias or id
//
// columns: who, title, of, first_date, last_date, articles
MATCH (a:Actor)-[r:HOLDS_ROLE]->(b:Actor)
WHERE $actor = '' OR (a.id = $actor OR a.name = $actor OR $actor IN a.aliases)
RETURN a.name AS who, r.title AS title, b.name AS of, r.first_date AS first_date, r.last_date AS last_date,
       r.articles AS articles
ORDER BY who, title, of
