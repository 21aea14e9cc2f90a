"""What each relation looks like in French, and what only looks like it."""

from __future__ import annotations

from sentences import Sentence, Sentences

FRENCH: Sentences = {
    "MET_WITH": (
        Sentence(
            "Le ministre suédois Tomas Berglund a rencontré mardi à Oslo son homologue estonienne, Kadri Lauristin.",
            (("Tomas Berglund", "MET_WITH", "Kadri Lauristin"),),
        ),
        Sentence(
            "La rencontre entre Amina Diarra et Paulo Couto a duré deux heures.",
            (("Amina Diarra", "MET_WITH", "Paulo Couto"),),
        ),
        Sentence(
            "Hugo Lindqvist, qui avait dîné la veille avec Marta Sokolova, n'a rien dit.",
            (("Hugo Lindqvist", "MET_WITH", "Marta Sokolova"),),
        ),
        Sentence(
            "Ewa Nowicka est arrivée en retard. Sa rencontre avec Anders Falk n'a duré que dix minutes.",
            (("Ewa Nowicka", "MET_WITH", "Anders Falk"),),
        ),
        Sentence(
            "Ana Beltran et Luka Horvat se sont retrouvés dans un hôtel de Vienne.",
            (("Ana Beltran", "MET_WITH", "Luka Horvat"),),
        ),
        Sentence("La Norvège rencontrera le Danemark dimanche en quart de finale du tournoi de handball."),
        Sentence("Le projet de Paulo Couto rencontre un vif succès, selon Amina Diarra."),
    ),
    "DISCUSSED_WITH": (
        Sentence(
            "Le président Samuel Okoro s'est entretenu du barrage avec le Premier ministre éthiopien Dawit Tessema.",
            (("Samuel Okoro", "DISCUSSED_WITH", "Dawit Tessema"),),
        ),
        Sentence(
            "Paris et Ankara ont eu des discussions sur l'immigration.",
            (("France", "DISCUSSED_WITH", "Turquie"),),
        ),
        Sentence(
            "Lena Vogt est arrivée lundi. Elle a longuement parlé avec le ministre finlandais Juhani Salo.",
            (("Lena Vogt", "DISCUSSED_WITH", "Juhani Salo"),),
        ),
        Sentence(
            "Lors de son entretien avec Inès Carvalho, Milan Petrov a soulevé la question des visas.",
            (("Milan Petrov", "DISCUSSED_WITH", "Inès Carvalho"),),
        ),
        Sentence("Samuel Okoro a accordé un entretien au quotidien Le Soir."),
        Sentence("L'Éthiopie entretient de bonnes relations avec le Kenya."),
    ),
    "PHONED": (
        Sentence(
            "La chancelière Karin Albrecht a téléphoné dimanche soir au président Mateusz Zielinski.",
            (("Karin Albrecht", "PHONED", "Mateusz Zielinski"),),
        ),
        Sentence(
            "Lors d'un appel téléphonique avec Rafael Ortega, Noor Haddad a demandé un délai.",
            (("Noor Haddad", "PHONED", "Rafael Ortega"),),
        ),
        Sentence(
            "Yuki Tanabe et Grace Mwangi se sont parlé une demi-heure au téléphone.",
            (("Yuki Tanabe", "PHONED", "Grace Mwangi"),),
        ),
        Sentence("Karin Albrecht a appelé la Pologne à ouvrir la frontière."),
        Sentence("Karin Albrecht a fait appel au bon sens de la Pologne."),
    ),
    "WROTE_TO": (
        Sentence(
            "La Première ministre Elif Aydin a écrit en mars au président Stavros Kalogeras.",
            (("Elif Aydin", "WROTE_TO", "Stavros Kalogeras"),),
        ),
        Sentence(
            "Une lettre de Joseph Banda à Teresa Lobo a été remise à Genève.",
            (("Joseph Banda", "WROTE_TO", "Teresa Lobo"),),
        ),
        Sentence(
            "Dans un message adressé à Nino Kapanadze, Ibrahim Touré a présenté ses condoléances.",
            (("Ibrahim Touré", "WROTE_TO", "Nino Kapanadze"),),
        ),
        Sentence("Elif Aydin a écrit deux romans sur la Grèce avant d'entrer en politique."),
        Sentence("La réforme voulue par Elif Aydin est restée lettre morte, a regretté Stavros Kalogeras."),
    ),
    "VISITED": (
        Sentence("La présidente Alma Ruiz s'est rendue vendredi au Maroc.", (("Alma Ruiz", "VISITED", "Maroc"),)),
        Sentence(
            "La visite au Kenya du ministre de la Défense Pavel Horak s'est achevée jeudi.",
            (("Pavel Horak", "VISITED", "Kenya"),),
        ),
        Sentence(
            "Sofia Marin a parlé au Parlement. Son voyage au Japon avait duré quatre jours.",
            (("Sofia Marin", "VISITED", "Japon"),),
        ),
        Sentence(
            "Arrivé lundi en Tunisie, le ministre Henrik Dahl a salué ses hôtes.",
            (("Henrik Dahl", "VISITED", "Tunisie"),),
        ),
        Sentence("Le général Pavel Horak s'est rendu aux rebelles après deux jours de siège."),
        Sentence("Alma Ruiz s'est rendu compte que le Maroc ne céderait pas."),
    ),
    "HOSTED": (
        Sentence(
            "Le roi Olav Stenersen a reçu au palais la présidente portugaise Beatriz Leal.",
            (("Olav Stenersen", "HOSTED", "Beatriz Leal"),),
        ),
        Sentence(
            "Nadia Rahimi a été accueillie à Lima par le président Jorge Quispe.",
            (("Jorge Quispe", "HOSTED", "Nadia Rahimi"),),
        ),
        Sentence(
            "L'audience accordée par Olav Stenersen à Nadia Rahimi a été brève.",
            (("Olav Stenersen", "HOSTED", "Nadia Rahimi"),),
        ),
        Sentence("Jorge Quispe a reçu un prix qui porte le nom de Beatriz Leal."),
        Sentence("Le Pérou accueillera en mai la conférence à laquelle Nadia Rahimi n'assistera pas."),
    ),
    "NEGOTIATED_WITH": (
        Sentence(
            "La Serbie négocie avec la Hongrie le tracé d'un gazoduc.",
            (("Serbie", "NEGOTIATED_WITH", "Hongrie"),),
        ),
        Sentence(
            "Les pourparlers de paix entre la Colombie et les rebelles ont repris à La Havane.",
            (("Colombie", "NEGOTIATED_WITH", "rebelles"),),
        ),
        Sentence(
            "Le Canada a suspendu ses négociations commerciales avec l'Inde.",
            (("Canada", "NEGOTIATED_WITH", "Inde"),),
        ),
        Sentence("Le skieur serbe a bien négocié le dernier virage, en Hongrie."),
        Sentence("L'Inde juge non négociables les conditions du Canada."),
    ),
    "IN_CONTACT_WITH": (
        Sentence(
            "Le conseiller Felix Brandt est en contact depuis juin avec la dirigeante géorgienne Nino Kapanadze.",
            (("Felix Brandt", "IN_CONTACT_WITH", "Nino Kapanadze"),),
        ),
        Sentence(
            "Oman garde un canal secret avec l'Iran, selon un diplomate.",
            (("Oman", "IN_CONTACT_WITH", "Iran"),),
        ),
        Sentence(
            "Nino Kapanadze a été contactée par Felix Brandt.",
            (("Felix Brandt", "IN_CONTACT_WITH", "Nino Kapanadze"),),
        ),
        Sentence("Felix Brandt a acheté des lentilles de contact en Géorgie."),
        Sentence("Oman et l'Iran souffrent du prix du pétrole."),
    ),
    "MEDIATED_FOR": (
        Sentence(
            "La Norvège sert d'intermédiaire entre le Soudan et le Tchad.",
            (("Norvège", "MEDIATED_FOR", "Soudan"), ("Norvège", "MEDIATED_FOR", "Tchad")),
        ),
        Sentence(
            "Sous l'égide de la Suisse, l'Arménie et la Turquie ont rouvert leur frontière.",
            (("Suisse", "MEDIATED_FOR", "Arménie"), ("Suisse", "MEDIATED_FOR", "Turquie")),
        ),
        Sentence("La Norvège est un pays situé entre la Suède et la mer."),
        Sentence("Le Soudan et le Tchad se sont entendus sans médiateur, a dit la Norvège."),
    ),
    "INVITED": (
        Sentence(
            "Le Premier ministre Ravi Menon a invité à Delhi le président sri-lankais Anura Silva.",
            (("Ravi Menon", "INVITED", "Anura Silva"),),
        ),
        Sentence(
            "Anura Silva a accepté l'invitation de Ravi Menon.",
            (("Ravi Menon", "INVITED", "Anura Silva"),),
        ),
        Sentence("Le tableau que Ravi Menon a montré à Anura Silva invite à la rêverie."),
    ),
    "PROPOSED_TO": (
        Sentence(
            "Le Brésil a proposé au Paraguay une commission commune.",
            (("Brésil", "PROPOSED_TO", "Paraguay"),),
        ),
        Sentence(
            "L'offre du président Lucas Moreira à la Bolivie tient jusqu'en mai.",
            (("Lucas Moreira", "PROPOSED_TO", "Bolivie"),),
        ),
        Sentence("Les restaurants de Bolivie proposent un menu au goût de Lucas Moreira."),
    ),
    "AGREED_WITH": (
        Sentence(
            "L'Égypte est convenue avec la Jordanie du prix du gaz.",
            (("Égypte", "AGREED_WITH", "Jordanie"),),
        ),
        Sentence(
            "Un cessez-le-feu entre l'Azerbaïdjan et l'Arménie est entré en vigueur à minuit.",
            (("Azerbaïdjan", "AGREED_WITH", "Arménie"),),
        ),
        Sentence("En Jordanie, l'adjectif s'accorde avec le nom, plaisante l'ambassadeur Farid Nassar."),
    ),
    "SIGNED_WITH": (
        Sentence(
            "Le Vietnam a signé avec l'Indonésie un traité sur la pêche.",
            (("Vietnam", "SIGNED_WITH", "Indonésie"),),
        ),
        Sentence(
            "Le mémorandum a été paraphé lundi par la Zambie et le Malawi.",
            (("Zambie", "SIGNED_WITH", "Malawi"),),
        ),
        Sentence("L'attaquant du Vietnam a signé des autographes en Indonésie."),
    ),
    "SUPPORTED": (
        Sentence(
            "Le Sénégal soutient le Cap-Vert dans cette affaire.",
            (("Sénégal", "SUPPORTED", "Cap-Vert"),),
        ),
        Sentence(
            "La présidente Irina Balan a été félicitée par la Roumanie.",
            (("Roumanie", "SUPPORTED", "Irina Balan"),),
        ),
        Sentence(
            "Le Japon a réaffirmé son soutien aux Philippines.",
            (("Japon", "SUPPORTED", "Philippines"),),
        ),
        Sentence("Irina Balan a soutenu sa thèse de droit au Japon."),
    ),
    "RECOGNIZED": (
        Sentence("Le Kosovo a été reconnu par les Fidji en 2012.", (("Fidji", "RECOGNIZED", "Kosovo"),)),
        Sentence(
            "La reconnaissance de la Palestine par l'Espagne a suscité des protestations.",
            (("Espagne", "RECOGNIZED", "Palestine"),),
        ),
        Sentence("À l'aéroport, Moussa Fall a reconnu Irina Balan à son chapeau rouge."),
    ),
    "COOPERATED_WITH": (
        Sentence(
            "La Finlande coopère étroitement avec la Suède.",
            (("Finlande", "COOPERATED_WITH", "Suède"),),
        ),
        Sentence(
            "Les exercices conjoints du Kenya et de l'Ouganda commencent lundi.",
            (("Kenya", "COOPERATED_WITH", "Ouganda"),),
        ),
        Sentence("Le romancier finlandais travaille avec un crayon, même en Suède."),
    ),
    "AIDED": (
        Sentence("Le Danemark a fourni des radios à l'Ukraine.", (("Danemark", "AIDED", "Ukraine"),)),
        Sentence(
            "L'aide de l'Irlande au Mozambique a doublé l'an dernier.",
            (("Irlande", "AIDED", "Mozambique"),),
        ),
        Sentence("Le Danemark l'a emporté en Ukraine à l'aide d'un tir de loin."),
    ),
    "CONCEDED_TO": (
        Sentence(
            "Le président Viktor Lukacs a présenté ses excuses à la Slovaquie.",
            (("Viktor Lukacs", "CONCEDED_TO", "Slovaquie"),),
        ),
        Sentence(
            "L'Algérie a fait une concession au Mali.",
            (("Algérie", "CONCEDED_TO", "Mali"),),
        ),
        Sentence("La Slovaquie a concédé un but en Algérie à la dernière minute."),
    ),
    "ASKED": (
        Sentence(
            "La Belgique a demandé au Rwanda de libérer le prêtre.",
            (("Belgique", "ASKED", "Rwanda"),),
        ),
        Sentence(
            "La ministre Clara Jensen a appelé la Birmanie à libérer les journalistes.",
            (("Clara Jensen", "ASKED", "Birmanie"),),
        ),
        Sentence(
            "À la demande du Liban, Chypre a fermé le port.",
            (("Liban", "ASKED", "Chypre"),),
        ),
        Sentence("Clara Jensen se demande si la Birmanie changera."),
    ),
    "REFUSED": (
        Sentence(
            "Le Népal a rejeté l'offre du Bhoutan.",
            (("Népal", "REFUSED", "Bhoutan"),),
        ),
        Sentence(
            "Le refus opposé par Oskar Lund à Pedro Alcides n'a surpris personne.",
            (("Oskar Lund", "REFUSED", "Pedro Alcides"),),
        ),
        Sentence("Le cheval d'Oskar Lund a refusé l'obstacle devant Pedro Alcides."),
    ),
    "CRITICIZED": (
        Sentence(
            "Le Chili a condamné le Nicaragua en termes très vifs.",
            (("Chili", "CRITICIZED", "Nicaragua"),),
        ),
        Sentence(
            "La ministre Rosa Prieto s'en est prise à Daniel Ochoa.",
            (("Rosa Prieto", "CRITICIZED", "Daniel Ochoa"),),
        ),
        Sentence(
            "Les critiques de Malte contre la Libye sont restées mesurées.",
            (("Malte", "CRITICIZED", "Libye"),),
        ),
        Sentence("Des blessés dans un état critique ont été transférés de Libye à Malte."),
    ),
    "ACCUSED": (
        Sentence(
            "La Somalie a accusé l'Érythrée d'armer les insurgés.",
            (("Somalie", "ACCUSED", "Érythrée"),),
        ),
        Sentence(
            "L'Érythrée, accusée par Djibouti d'avoir lancé le raid, se tait.",
            (("Djibouti", "ACCUSED", "Érythrée"),),
        ),
        Sentence("L'Érythrée a accusé réception de la lettre de Djibouti."),
    ),
    "SUMMONED": (
        Sentence(
            "La Pologne a convoqué l'ambassadeur bélarusse, Oleg Mironchik.",
            (("Pologne", "SUMMONED", "Oleg Mironchik"),),
        ),
        Sentence(
            "L'ambassadeur Oleg Mironchik a été convoqué par la Lituanie.",
            (("Lituanie", "SUMMONED", "Oleg Mironchik"),),
        ),
        Sentence("La Pologne a convoqué des élections, a noté Oleg Mironchik."),
    ),
    "WARNED": (
        Sentence(
            "L'Australie a mis en garde les Fidji contre ce prêt.",
            (("Australie", "WARNED", "Fidji"),),
        ),
        Sentence(
            "La Grèce a adressé un avertissement à l'Albanie.",
            (("Grèce", "WARNED", "Albanie"),),
        ),
        Sentence("Le joueur de la Grèce a reçu un avertissement en Albanie pour un tacle par-derrière."),
    ),
    "THREATENED": (
        Sentence(
            "L'Éthiopie a menacé l'Égypte de représailles.",
            (("Éthiopie", "THREATENED", "Égypte"),),
        ),
        Sentence(
            "Les menaces du président Omar Bashari contre le Koweït ont été diffusées à midi.",
            (("Omar Bashari", "THREATENED", "Koweït"),),
        ),
        Sentence("La pluie menace le match entre l'Égypte et le Koweït."),
    ),
    "SANCTIONED": (
        Sentence(
            "Le Canada a imposé des sanctions à Haïti.",
            (("Canada", "SANCTIONED", "Haïti"),),
        ),
        Sentence(
            "Deux diplomates du Laos ont été expulsés par la Thaïlande.",
            (("Thaïlande", "SANCTIONED", "Laos"),),
        ),
        Sentence("Le diplôme du Canada sanctionne trois années d'études, même en Haïti."),
    ),
    "BROKE_OFF_WITH": (
        Sentence(
            "Bahreïn a rompu ses relations avec l'Iran.",
            (("Bahreïn", "BROKE_OFF_WITH", "Iran"),),
        ),
        Sentence(
            "La rupture entre le Maroc et l'Algérie n'a surpris personne.",
            (("Maroc", "BROKE_OFF_WITH", "Algérie"),),
        ),
        Sentence("L'Algérie a rompu le jeûne une heure après le Maroc."),
    ),
    "ATTACKED": (
        Sentence(
            "Le Rwanda a bombardé le Burundi dans la nuit.",
            (("Rwanda", "ATTACKED", "Burundi"),),
        ),
        Sentence(
            "L'attaque de l'Arménie contre l'Azerbaïdjan a commencé à l'aube.",
            (("Arménie", "ATTACKED", "Azerbaïdjan"),),
        ),
        Sentence("Le Rwanda a attaqué par la gauche et le Burundi a dégagé le ballon."),
    ),
    "HOLDS_ROLE": (
        Sentence(
            "La ministre suédoise des Affaires étrangères Elsa Norberg a démissionné.",
            (("Elsa Norberg", "HOLDS_ROLE", "Suède"),),
        ),
        Sentence(
            "Dario Conti, secrétaire général de l'Otan, n'a pas souhaité s'exprimer.",
            (("Dario Conti", "HOLDS_ROLE", "Otan"),),
        ),
        Sentence("Elsa Norberg a joué sur scène le rôle d'une reine de Suède."),
    ),
}
