// Who mediated for whom, and between whom on one day?
//
// columns: mediator, parties, day, factuality
MATCH (c:Claim {relation: 'MEDIATED_FOR'})-[:SUBJECT]->(m:Actor)
MATCH (c)-[:OBJECT]->(p:Actor)
WHERE c.took_place
WITH m, p, c.factuality AS factuality, coalesce(c.date_start, c.published) AS day
ORDER BY p.name
RETURN m.name AS mediator, collect(DISTINCT p.name) AS parties, day, factuality
ORDER BY day, mediator, factuality
