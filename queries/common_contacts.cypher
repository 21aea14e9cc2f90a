// With whom are two actors both in contact?
//
// $one = "Jake Sullivan"       a name, alias or id
// $other = "Iouri Ouchakov"    likewise
//
// columns: common, with_one, with_other
MATCH (a:Actor)-[r]-(m:Actor)-[s]-(b:Actor)
WHERE (a.id = $one OR a.name = $one OR $one IN a.aliases)
  AND (b.id = $other OR b.name = $other OR $other IN b.aliases)
  AND a.id <> b.id AND r.family = 'contact' AND s.family = 'contact'
WITH m, type(r) AS first, type(s) AS second
ORDER BY first, second
RETURN m.name AS common, collect(DISTINCT first) AS with_one, collect(DISTINCT second) AS with_other
ORDER BY common
