// By which channels are pairs in contact: in person, by phone, by letter, over a go-between?
//
// columns: one, other, channel, claims
MATCH (a:Actor)<-[:SUBJECT|OBJECT]-(c:Claim)-[:SUBJECT|OBJECT]->(b:Actor)
WHERE a.id < b.id AND c.took_place AND c.channel IS NOT NULL
RETURN a.name AS one, b.name AS other, c.channel AS channel, count(DISTINCT c.id) AS claims
ORDER BY claims DESC, one, other, channel
