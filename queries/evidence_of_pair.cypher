// Which sentences of which articles tell of contacts between two actors?
//
// $one = "Jake Sullivan"       a name, alias or id
// $other = "Iouri Ouchakov"    likewise
//
// columns: relation, sentence, title, outlet, published, url, confidence
MATCH (a:Actor)<-[:SUBJECT|OBJECT]-(c:Claim)-[:SUBJECT|OBJECT]->(b:Actor)
WHERE (a.id = $one OR a.name = $one OR $one IN a.aliases)
  AND (b.id = $other OR b.name = $other OR $other IN b.aliases)
  AND a.id <> b.id AND c.family = 'contact'
MATCH (c)-[:STATED_IN]->(t:Article)
OPTIONAL MATCH (t)-[:PUBLISHED_BY]->(o:Outlet)
RETURN c.relation AS relation, c.sentence AS sentence, t.title AS title, o.name AS outlet, t.published AS published,
       t.url AS url, c.confidence AS confidence
ORDER BY confidence DESC, c.id
