// How many claims tell of contacts between the people of two countries, or the countries themselves?
//
// columns: one, other, claims, first_date, last_date
MATCH (c:Claim)-[:SUBJECT]->(a:Actor)
MATCH (c)-[:OBJECT]->(b:Actor)
WHERE c.family = 'contact' AND c.took_place
OPTIONAL MATCH (a)-[:AFFILIATED_WITH]->(x:Country)
OPTIONAL MATCH (b)-[:AFFILIATED_WITH]->(y:Country)
WITH c,
     CASE WHEN a:Country THEN a.name ELSE x.name END AS left,
     CASE WHEN b:Country THEN b.name ELSE y.name END AS right
WHERE left IS NOT NULL AND right IS NOT NULL AND left <> right
WITH c,
     CASE WHEN left < right THEN left ELSE right END AS one,
     CASE WHEN left < right THEN right ELSE left END AS other
RETURN one, other, count(DISTINCT c.id) AS claims, min(coalesce(c.date_start, c.published)) AS first_date,
       max(coalesce(c.date_end, c.published)) AS last_date
ORDER BY claims DESC, one, other
