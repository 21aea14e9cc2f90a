// Who accuses, criticizes, threatens or sanctions whom, and is it returned?
//
// columns: who, whom, claims, relations, returned
MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.family IN ['accuse', 'threaten', 'sanction']
WITH a, b, r
ORDER BY type(r)
WITH a, b, sum(r.claims) AS claims, collect(type(r)) AS relations
OPTIONAL MATCH (b)-[s]->(a)
WHERE s.family IN ['accuse', 'threaten', 'sanction']
RETURN a.name AS who, b.name AS whom, claims, relations, coalesce(sum(s.claims), 0) AS returned
ORDER BY claims DESC, who, whom
