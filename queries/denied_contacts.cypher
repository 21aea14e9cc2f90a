// Which contacts are denied, or said not to have taken place?
//
// columns: who, relation, whom, factuality, according_to, published, sentence
MATCH (c:Claim)-[:SUBJECT]->(a:Actor)
MATCH (c)-[:OBJECT]->(b:Actor)
WHERE c.family = 'contact' AND c.polarity = 'negative'
RETURN a.name AS who, c.relation AS relation, b.name AS whom, c.factuality AS factuality,
       [s IN coalesce(c.sources, [c.outlet]) WHERE s IS NOT NULL] AS according_to, c.published AS published,
       c.sentence AS sentence
ORDER BY who, relation, whom, c.id
