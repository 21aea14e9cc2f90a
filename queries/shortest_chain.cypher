// Over whom are two actors joined by contacts that took place? All shortest chains.
//
// $from = "Jake Sullivan"       a name, alias or id
// $to = "Nikolaï Patrouchev"    likewise
//
// columns: chain, relations, steps
MATCH (a:Actor), (b:Actor)
WHERE (a.id = $from OR a.name = $from OR $from IN a.aliases)
  AND (b.id = $to OR b.name = $to OR $to IN b.aliases)
  AND a.id <> b.id
MATCH path = allShortestPaths(
  (a)-[:IN_CONTACT_WITH|DISCUSSED_WITH|PHONED|WROTE_TO|MET_WITH|VISITED|HOSTED|NEGOTIATED_WITH|MEDIATED_FOR*..6]-(b)
)
WITH [n IN nodes(path) | n.name] AS chain, [r IN relationships(path) | type(r)] AS relations, length(path) AS steps
RETURN chain, relations, steps
ORDER BY chain, relations
