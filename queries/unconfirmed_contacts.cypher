// Which contacts are known by hearsay alone: reported, asserted by nobody?
//
// columns: who, relation, whom, according_to, independent_sources, confidence
MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.family = 'contact' AND r.factuality = 'reported'
RETURN a.name AS who, type(r) AS relation, b.name AS whom, r.sources AS according_to,
       r.independent_sources AS independent_sources, r.confidence AS confidence
ORDER BY confidence DESC, who, relation, whom
