// Which contacts are said to have been secret?
//
// columns: who, relation, whom, factuality, according_to, date, published, sentence
MATCH (c:Claim)-[:SUBJECT]->(a:Actor)
MATCH (c)-[:OBJECT]->(b:Actor)
WHERE c.family = 'contact' AND c.secret AND c.took_place
RETURN a.name AS who, c.relation AS relation, b.name AS whom, c.factuality AS factuality, c.sources AS according_to,
       c.date AS date, c.published AS published, c.sentence AS sentence
ORDER BY who, relation, whom, c.id
