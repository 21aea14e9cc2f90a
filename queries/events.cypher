// Who took part in one meeting, call or visit with whom?
//
// $since = "0001-01-01"    events of that day or later
// $until = "9999-12-31"    events of that day or earlier
//
// columns: event, date, place, participants, claims, articles
MATCH (e:Event)<-[:OF_EVENT]-(c:Claim)-[:SUBJECT|OBJECT]->(a:Actor)
WHERE e.date_start IS NULL OR (e.date_start <= $until AND e.date_end >= $since)
WITH e, c, a
ORDER BY a.name
WITH e, collect(DISTINCT a.name) AS participants, count(DISTINCT c.id) AS claims, count(DISTINCT c.article) AS articles
RETURN e.name AS event, e.date_start AS date, e.place AS place, participants, claims, articles
ORDER BY coalesce(date, ''), event, e.id
