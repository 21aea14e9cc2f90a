// What rests on sources that nobody names?
//
// columns: source, who, relation, whom, published, outlet
MATCH (c:Claim)-[:ACCORDING_TO]->(s:Source)
MATCH (c)-[:SUBJECT]->(a:Actor)
MATCH (c)-[:OBJECT]->(b:Actor)
RETURN s.name AS source, a.name AS who, c.relation AS relation, b.name AS whom, c.published AS published,
       c.outlet AS outlet
ORDER BY source, who, relation, whom, c.id
