// Which articles tell of an actor, and how many claims about it do they hold?
//
// $actor = "Jake Sullivan"    a name, alias or id
//
// columns: published, outlet, title, claims, url
MATCH (a:Actor)<-[:SUBJECT|OBJECT]-(c:Claim)-[:STATED_IN]->(t:Article)
WHERE (a.id = $actor OR a.name = $actor OR $actor IN a.aliases)
OPTIONAL MATCH (t)-[:PUBLISHED_BY]->(o:Outlet)
RETURN t.published AS published, o.name AS outlet, t.title AS title, count(DISTINCT c.id) AS claims, t.url AS url
ORDER BY published, title
