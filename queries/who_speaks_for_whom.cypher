// Who is quoted as a source, and whom do they stand for?
//
// columns: who, speaks_for, titles, claims
MATCH (c:Claim)-[:ACCORDING_TO]->(p:Person)-[r:AFFILIATED_WITH]->(b:Actor)
RETURN p.name AS who, b.name AS speaks_for, r.titles AS titles, count(DISTINCT c.id) AS claims
ORDER BY claims DESC, who, speaks_for
