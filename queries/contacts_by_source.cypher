// Which contacts does a source tell of: an actor in the chain of attribution, or an outlet?
//
// $source = "The Wall Street Journal"    a name, as claims give it
//
// columns: who, relation, whom, factuality, polarity, secret, date, according_to, sentence
MATCH (c:Claim)-[:SUBJECT]->(a:Actor)
MATCH (c)-[:OBJECT]->(b:Actor)
WHERE c.family = 'contact' AND ($source IN c.sources OR c.outlet = $source)
RETURN a.name AS who, c.relation AS relation, b.name AS whom, c.factuality AS factuality, c.polarity AS polarity,
       c.secret AS secret, c.date AS date, c.sources AS according_to, c.sentence AS sentence
ORDER BY who, relation, whom, c.id
