// What is claimed in one place and denied in another?
//
// columns: one, relation, other, claimed, claimed_by, denied, denied_by
MATCH (a:Actor)<-[:SUBJECT|OBJECT]-(yes:Claim)-[:SUBJECT|OBJECT]->(b:Actor)
WHERE a.id < b.id AND yes.took_place
MATCH (a)<-[:SUBJECT|OBJECT]-(no:Claim)-[:SUBJECT|OBJECT]->(b)
WHERE no.polarity = 'negative' AND no.relation = yes.relation
RETURN a.name AS one, yes.relation AS relation, b.name AS other, yes.sentence AS claimed,
       [s IN coalesce(yes.sources, [yes.outlet]) WHERE s IS NOT NULL] AS claimed_by, no.sentence AS denied,
       [s IN coalesce(no.sources, [no.outlet]) WHERE s IS NOT NULL] AS denied_by
ORDER BY one, relation, other, yes.id, no.id
