// Which sources carry the most claims, and of how many actors do they speak?
//
// $limit = 100    at most so many rows
//
// columns: source, kind, claims, articles, actors
MATCH (c:Claim)-[:ACCORDING_TO]->(s)
MATCH (c)-[:SUBJECT|OBJECT]->(a:Actor)
WITH s, count(DISTINCT c.id) AS claims, count(DISTINCT c.article) AS articles, count(DISTINCT a.id) AS actors
RETURN s.name AS source, coalesce(s.type, 'nameless') AS kind, claims, articles, actors
ORDER BY claims DESC, source
LIMIT $limit
