// With whom has an actor been in contact, how, and according to whom?
//
// $actor = "Jake Sullivan"    a name, alias or id
//
// columns: contact, relation, according_to, factuality, secret, first_date, last_date, claims
MATCH (a:Actor)-[r]-(b:Actor)
WHERE (a.id = $actor OR a.name = $actor OR $actor IN a.aliases) AND r.family = 'contact'
RETURN b.name AS contact, type(r) AS relation, r.sources AS according_to, r.factuality AS factuality,
       r.secret AS secret, r.first_date AS first_date, r.last_date AS last_date, r.claims AS claims
ORDER BY contact, relation, claims DESC, first_date
