// Who stood for a country or an organization, from when to when, and in which roles?
//
// $body = "country:RU"    a name, alias or id
//
// columns: who, titles, from, to, claims
MATCH (a:Person)-[r:AFFILIATED_WITH]->(b:Actor)
WHERE (b.id = $body OR b.name = $body OR $body IN b.aliases)
RETURN a.name AS who, r.titles AS titles, r.from AS from, r.to AS to, r.claims AS claims
ORDER BY who
