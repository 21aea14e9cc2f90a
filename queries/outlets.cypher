// Which outlets publish how much, of how many actors, and how much by hearsay?
//
// columns: outlet, articles, claims, actors, hearsay
MATCH (o:Outlet)<-[:PUBLISHED_BY]-(t:Article)
OPTIONAL MATCH (t)<-[:STATED_IN]-(c:Claim)
OPTIONAL MATCH (c)-[:SUBJECT|OBJECT]->(a:Actor)
WITH o, t, c, a, CASE WHEN c.factuality = 'reported' THEN c.id ELSE null END AS reported
RETURN o.name AS outlet, count(DISTINCT t.id) AS articles, count(DISTINCT c.id) AS claims,
       count(DISTINCT a.id) AS actors, count(DISTINCT reported) AS hearsay
ORDER BY articles DESC, outlet
