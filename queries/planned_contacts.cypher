// Which contacts are planned, wished for or possible, and have not been told of since?
//
// columns: who, relation, whom, factuality, date, published, sentence
MATCH (c:Claim)-[:SUBJECT]->(a:Actor)
MATCH (c)-[:OBJECT]->(b:Actor)
WHERE c.family = 'contact' AND c.polarity = 'positive' AND c.factuality IN ['planned', 'desired', 'possible']
OPTIONAL MATCH (a)-[r]-(b)
WHERE r.family = 'contact' AND r.last_date >= c.published
WITH a, b, c, count(r) AS since
WHERE since = 0
RETURN a.name AS who, c.relation AS relation, b.name AS whom, c.factuality AS factuality, c.date AS date,
       c.published AS published, c.sentence AS sentence
ORDER BY published DESC, who, relation, whom, c.id
