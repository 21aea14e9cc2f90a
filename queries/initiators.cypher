// Who takes the initiative: who called whom, wrote to whom?
//
// columns: initiator, other, relation, claims
MATCH (c:Claim)-[:SUBJECT]->(a:Actor)
MATCH (c)-[:OBJECT]->(b:Actor)
WHERE c.took_place AND c.family = 'contact' AND c.initiator IS NOT NULL
WITH c, CASE WHEN c.initiator = a.id THEN a.name ELSE b.name END AS initiator,
     CASE WHEN c.initiator = a.id THEN b.name ELSE a.name END AS other
RETURN initiator, other, c.relation AS relation, count(DISTINCT c.id) AS claims
ORDER BY claims DESC, initiator, other, relation
