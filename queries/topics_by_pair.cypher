// About what are pairs in contact?
//
// $limit = 100    at most so many rows
//
// columns: one, other, topic, claims
MATCH (a:Actor)<-[:SUBJECT|OBJECT]-(c:Claim)-[:SUBJECT|OBJECT]->(b:Actor)
WHERE a.id < b.id AND c.took_place AND c.topics IS NOT NULL
UNWIND c.topics AS topic
RETURN a.name AS one, b.name AS other, topic, count(DISTINCT c.id) AS claims
ORDER BY claims DESC, one, other, topic
LIMIT $limit
