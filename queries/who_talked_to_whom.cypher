// Who was in contact with whom, according to whom?
//
// $limit = 100    at most so many rows
//
// columns: who, relation, whom, according_to, factuality, secret, first_date, last_date, articles, confidence
MATCH (a:Actor)-[r]->(b:Actor)
WHERE r.family = 'contact'
RETURN a.name AS who, type(r) AS relation, b.name AS whom, r.sources AS according_to, r.factuality AS factuality,
       r.secret AS secret, r.first_date AS first_date, r.last_date AS last_date, r.articles AS articles,
       r.confidence AS confidence
ORDER BY confidence DESC, who, relation, whom
LIMIT $limit
