// What have articles told since a date?
//
// $since = "2022-11-01"    articles of that day or later
// $limit = 100             at most so many rows
//
// columns: published, outlet, who, relation, whom, polarity, factuality, secret, sentence
MATCH (c:Claim)-[:SUBJECT]->(a:Actor)
MATCH (c)-[:OBJECT]->(b:Actor)
WHERE c.published >= $since
RETURN c.published AS published, c.outlet AS outlet, a.name AS who, c.relation AS relation, b.name AS whom,
       c.polarity AS polarity, c.factuality AS factuality, c.secret AS secret, c.sentence AS sentence
ORDER BY published DESC, who, relation, whom, c.id
LIMIT $limit
