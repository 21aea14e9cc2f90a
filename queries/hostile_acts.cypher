// Which hostile acts between actors are told of: accusations, threats, sanctions, attacks?
//
// $limit = 100    at most so many rows
//
// columns: day, who, relation, whom, factuality, sentence
MATCH (c:Claim)-[:SUBJECT]->(a:Actor)
MATCH (c)-[:OBJECT]->(b:Actor)
WHERE c.family IN ['accuse', 'threaten', 'sanction', 'force'] AND c.took_place
RETURN coalesce(c.date_start, c.published) AS day, a.name AS who, c.relation AS relation, b.name AS whom,
       c.factuality AS factuality, c.sentence AS sentence
ORDER BY day, who, relation, whom, c.id
LIMIT $limit
