// Which contacts does only one independent source report?
//
// columns: who, relation, whom, articles, according_to, last_date
MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.family = 'contact' AND r.independent_sources = 1
RETURN a.name AS who, type(r) AS relation, b.name AS whom, r.articles AS articles, r.sources AS according_to,
       r.last_date AS last_date
ORDER BY articles DESC, who, relation, whom
