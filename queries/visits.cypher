// Who visited or hosted whom, where and when?
//
// columns: who, relation, whom, place, date, articles
MATCH (c:Claim)-[:SUBJECT]->(a:Actor)
MATCH (c)-[:OBJECT]->(b:Actor)
WHERE c.relation IN ['VISITED', 'HOSTED'] AND c.took_place
RETURN a.name AS who, c.relation AS relation, b.name AS whom, c.place AS place, c.date AS date,
       count(DISTINCT c.article) AS articles
ORDER BY who, relation, whom, coalesce(date, ''), coalesce(place, '')
