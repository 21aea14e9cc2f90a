// What do the contacts of an actor rest on? Its claims, with their articles and sources, as a picture.
//
// $actor = "Jake Sullivan"    a name, alias or id
MATCH (a:Actor)<-[:SUBJECT|OBJECT]-(c:Claim)
WHERE a.id = $actor OR a.name = $actor OR $actor IN a.aliases
MATCH evidence = (c)-[:SUBJECT|OBJECT|ACCORDING_TO|STATED_IN|OF_EVENT]->()
RETURN evidence
LIMIT 300
