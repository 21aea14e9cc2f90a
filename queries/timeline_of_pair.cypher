// What passed between two actors, in order of time? What has no date stands at the day of publication.
//
// $one = "Jake Sullivan"       a name, alias or id
// $other = "Iouri Ouchakov"    likewise
//
// columns: day, dated, who, relation, whom, polarity, factuality, according_to, sentence
MATCH (a:Actor)<-[:SUBJECT|OBJECT]-(c:Claim)-[:SUBJECT|OBJECT]->(b:Actor)
WHERE (a.id = $one OR a.name = $one OR $one IN a.aliases)
  AND (b.id = $other OR b.name = $other OR $other IN b.aliases)
  AND a.id <> b.id
MATCH (c)-[:SUBJECT]->(x:Actor)
MATCH (c)-[:OBJECT]->(y:Actor)
RETURN coalesce(c.date_start, c.published) AS day, c.date_start IS NOT NULL AS dated, x.name AS who,
       c.relation AS relation, y.name AS whom, c.polarity AS polarity, c.factuality AS factuality,
       [s IN coalesce(c.sources, [c.outlet]) WHERE s IS NOT NULL] AS according_to, c.sentence AS sentence
ORDER BY day, relation, c.id
