// Who stands on the shortest chains of contact between the people of two countries?
// Betweenness: for each pair of people the share of their shortest chains that run over the broker, summed.
//
// $from = "country:US"    a country by id or name
// $to = "country:RU"      likewise
//
// columns: broker, betweenness, pairs
MATCH (x:Country), (y:Country)
WHERE (x.id = $from OR x.name = $from OR $from IN x.aliases)
  AND (y.id = $to OR y.name = $to OR $to IN y.aliases)
MATCH (a:Person)-[:AFFILIATED_WITH]->(x)
MATCH (b:Person)-[:AFFILIATED_WITH]->(y)
WHERE a.id <> b.id
MATCH path = allShortestPaths(
  (a)-[:IN_CONTACT_WITH|DISCUSSED_WITH|PHONED|WROTE_TO|MET_WITH|VISITED|HOSTED|NEGOTIATED_WITH|MEDIATED_FOR*..4]-(b)
)
WITH DISTINCT a, b, [n IN nodes(path) | n.id] AS chain
WITH a, b, collect(chain) AS chains
WITH a, b, chains, size(chains) AS ways
UNWIND chains AS chain
UNWIND chain[1..-1] AS id
WITH id, sum(1.0 / ways) AS betweenness, count(DISTINCT a.id + '|' + b.id) AS pairs
MATCH (m:Actor {id: id})
RETURN m.name AS broker, round(betweenness * 1000) / 1000 AS betweenness, pairs
ORDER BY betweenness DESC, broker
