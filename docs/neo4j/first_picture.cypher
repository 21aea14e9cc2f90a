// Who was in contact with whom? The first picture of the graph.
MATCH path = (:Actor)-[contact]->(:Actor)
WHERE contact.family = 'contact'
RETURN path
LIMIT 300
