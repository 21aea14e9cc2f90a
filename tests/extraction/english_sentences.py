"""What each relation looks like in English, and what only looks like it."""

from __future__ import annotations

from sentences import Sentence, Sentences

ENGLISH: Sentences = {
    "MET_WITH": (
        Sentence(
            "Foreign Minister Tomas Berglund met his Estonian counterpart, Kadri Lauristin, in Oslo on Tuesday.",
            (("Tomas Berglund", "MET_WITH", "Kadri Lauristin"),),
        ),
        Sentence(
            "The meeting between Amina Diarra and Paulo Couto lasted two hours.",
            (("Amina Diarra", "MET_WITH", "Paulo Couto"),),
        ),
        Sentence(
            "Hugo Lindqvist, who had dined with Marta Sokolova the night before, said nothing.",
            (("Hugo Lindqvist", "MET_WITH", "Marta Sokolova"),),
        ),
        Sentence(
            "Ewa Nowicka arrived late. Her meeting with Anders Falk was over in ten minutes.",
            (("Ewa Nowicka", "MET_WITH", "Anders Falk"),),
        ),
        Sentence(
            "Ana Beltrán and Luka Horvat shook hands at the end of the summit.",
            (("Ana Beltrán", "MET_WITH", "Luka Horvat"),),
        ),
        Sentence("Norway met Denmark in the quarter-final of the handball tournament on Sunday."),
        Sentence("Tomas Berglund said the proposal met every condition set by Paulo Couto."),
    ),
    "DISCUSSED_WITH": (
        Sentence(
            "President Samuel Okoro discussed the dam with Ethiopian Prime Minister Dawit Tessema.",
            (("Samuel Okoro", "DISCUSSED_WITH", "Dawit Tessema"),),
        ),
        Sentence("Paris and Ankara held talks on migration.", (("France", "DISCUSSED_WITH", "Turkey"),)),
        Sentence(
            "Lena Vogt sat down. She spoke at length with Finnish Defence Minister Juhani Salo.",
            (("Lena Vogt", "DISCUSSED_WITH", "Juhani Salo"),),
        ),
        Sentence(
            "During his conversation with Ines Carvalho, Milan Petrov raised the question of visas.",
            (("Milan Petrov", "DISCUSSED_WITH", "Ines Carvalho"),),
        ),
        Sentence("Samuel Okoro gave an interview to the newspaper Die Welt on Monday."),
        Sentence("Everybody in Addis Ababa talks about the dam that Samuel Okoro wants."),
    ),
    "PHONED": (
        Sentence(
            "Chancellor Karin Albrecht telephoned President Mateusz Zielinski on Sunday evening.",
            (("Karin Albrecht", "PHONED", "Mateusz Zielinski"),),
        ),
        Sentence(
            "In a phone call with Rafael Ortega, Noor Haddad asked for more time.",
            (("Noor Haddad", "PHONED", "Rafael Ortega"),),
        ),
        Sentence(
            "Yuki Tanabe and Grace Mwangi spoke by telephone for half an hour.",
            (("Yuki Tanabe", "PHONED", "Grace Mwangi"),),
        ),
        Sentence("Karin Albrecht called on Poland to open the border."),
        Sentence("Karin Albrecht called the decision of Mateusz Zielinski a mistake."),
    ),
    "WROTE_TO": (
        Sentence(
            "Prime Minister Elif Aydin wrote to President Stavros Kalogeras in March.",
            (("Elif Aydin", "WROTE_TO", "Stavros Kalogeras"),),
        ),
        Sentence(
            "A letter from Joseph Banda to Teresa Lobo was handed over in Geneva.",
            (("Joseph Banda", "WROTE_TO", "Teresa Lobo"),),
        ),
        Sentence(
            "In a message to Emir Khalid al-Mansour, Ibrahim Touré offered his condolences.",
            (("Ibrahim Touré", "WROTE_TO", "Khalid al-Mansour"),),
        ),
        Sentence("Elif Aydin wrote two novels about Greece before she entered politics."),
        Sentence("Stavros Kalogeras followed the reform to the letter, Elif Aydin said."),
    ),
    "VISITED": (
        Sentence("President Alma Ruiz flew to Morocco on Friday.", (("Alma Ruiz", "VISITED", "Morocco"),)),
        Sentence(
            "The visit of Defence Minister Pavel Horak to Kenya ended on Thursday.",
            (("Pavel Horak", "VISITED", "Kenya"),),
        ),
        Sentence(
            "Sofia Marin spoke to parliament on her return. Her trip to Japan had lasted four days.",
            (("Sofia Marin", "VISITED", "Japan"),),
        ),
        Sentence(
            "Arriving in Tunisia, Foreign Minister Henrik Dahl praised his hosts.",
            (("Henrik Dahl", "VISITED", "Tunisia"),),
        ),
        Sentence("The price of oil went to ninety dollars in Kenya, Pavel Horak said."),
        Sentence("Alma Ruiz wants to go to the polls in Morocco's year of drought."),
    ),
    "HOSTED": (
        Sentence(
            "King Olav Stenersen received the Portuguese president, Beatriz Leal, at the palace.",
            (("Olav Stenersen", "HOSTED", "Beatriz Leal"),),
        ),
        Sentence(
            "Nadia Rahimi was welcomed in Lima by President Jorge Quispe.",
            (("Jorge Quispe", "HOSTED", "Nadia Rahimi"),),
        ),
        Sentence(
            "Jorge Quispe hosted Chinese Premier Wei Zhiming for lunch.",
            (("Jorge Quispe", "HOSTED", "Wei Zhiming"),),
        ),
        Sentence("Jorge Quispe received an honorary degree named after Wei Zhiming."),
        Sentence("Peru hosted the climate conference that Wei Zhiming did not attend."),
    ),
    "NEGOTIATED_WITH": (
        Sentence("Serbia is negotiating with Hungary over a pipeline.", (("Serbia", "NEGOTIATED_WITH", "Hungary"),)),
        Sentence(
            "Peace talks between Colombia and the rebels resumed in Havana.",
            (("Colombia", "NEGOTIATED_WITH", "rebels"),),
        ),
        Sentence(
            "Canada suspended its trade negotiations with India.",
            (("Canada", "NEGOTIATED_WITH", "India"),),
        ),
        Sentence("The Serbian skier negotiated every gate in Hungary without a fault."),
        Sentence("India will not accept conditions that Canada calls not negotiable."),
    ),
    "IN_CONTACT_WITH": (
        Sentence(
            "Adviser Felix Brandt has been in contact with Georgian leader Nino Kapanadze since June.",
            (("Felix Brandt", "IN_CONTACT_WITH", "Nino Kapanadze"),),
        ),
        Sentence(
            "Oman keeps a back channel to Iran, a diplomat said.",
            (("Oman", "IN_CONTACT_WITH", "Iran"),),
        ),
        Sentence(
            "Nino Kapanadze was contacted by Felix Brandt through an embassy.",
            (("Felix Brandt", "IN_CONTACT_WITH", "Nino Kapanadze"),),
        ),
        Sentence("Felix Brandt bought contact lenses in Georgia."),
        Sentence("Oman and Iran are both touched by the fall in oil prices."),
    ),
    "MEDIATED_FOR": (
        Sentence(
            "Norway mediated between Sudan and Chad.",
            (("Norway", "MEDIATED_FOR", "Sudan"), ("Norway", "MEDIATED_FOR", "Chad")),
        ),
        Sentence(
            "Bishop Carlo Venturi served as a go-between for Cuba and the United States.",
            (("Carlo Venturi", "MEDIATED_FOR", "Cuba"), ("Carlo Venturi", "MEDIATED_FOR", "United States")),
        ),
        Sentence(
            "Under the auspices of Switzerland, Armenia and Turkey opened their border.",
            (("Switzerland", "MEDIATED_FOR", "Armenia"), ("Switzerland", "MEDIATED_FOR", "Turkey")),
        ),
        Sentence("Norway lies between Sweden and the sea."),
        Sentence("Sudan and Chad agreed without a mediator, Norway said."),
    ),
    "INVITED": (
        Sentence(
            "Prime Minister Ravi Menon invited Sri Lankan President Anura Silva to Delhi.",
            (("Ravi Menon", "INVITED", "Anura Silva"),),
        ),
        Sentence(
            "Anura Silva accepted an invitation from Ravi Menon.",
            (("Ravi Menon", "INVITED", "Anura Silva"),),
        ),
        Sentence("Ravi Menon's remark about Anura Silva invited ridicule."),
    ),
    "PROPOSED_TO": (
        Sentence(
            "Brazil proposed a joint commission to Paraguay.",
            (("Brazil", "PROPOSED_TO", "Paraguay"),),
        ),
        Sentence(
            "The offer of President Lucas Moreira to Bolivia stands until May.",
            (("Lucas Moreira", "PROPOSED_TO", "Bolivia"),),
        ),
        Sentence("Lucas Moreira proposed to his girlfriend on a beach in Bolivia."),
    ),
    "AGREED_WITH": (
        Sentence("Egypt agreed with Jordan on the price of gas.", (("Egypt", "AGREED_WITH", "Jordan"),)),
        Sentence(
            "A ceasefire between Azerbaijan and Armenia came into force at midnight.",
            (("Azerbaijan", "AGREED_WITH", "Armenia"),),
        ),
        Sentence("The climate of Jordan did not agree with Minister Farid Nassar."),
    ),
    "SIGNED_WITH": (
        Sentence("Vietnam signed a fisheries treaty with Indonesia.", (("Vietnam", "SIGNED_WITH", "Indonesia"),)),
        Sentence(
            "The memorandum was initialled by Zambia and Malawi on Monday.",
            (("Zambia", "SIGNED_WITH", "Malawi"),),
        ),
        Sentence("The striker of Vietnam signed autographs in Indonesia."),
    ),
    "SUPPORTED": (
        Sentence(
            "Senegal backs the candidate of Cape Verde, Prime Minister Moussa Fall said.",
            (("Senegal", "SUPPORTED", "Cape Verde"),),
        ),
        Sentence(
            "President Irina Balan was congratulated by Romania on her election.",
            (("Romania", "SUPPORTED", "Irina Balan"),),
        ),
        Sentence(
            "Japan repeated its support for the Philippines.",
            (("Japan", "SUPPORTED", "Philippines"),),
        ),
        Sentence("Irina Balan backed out of the room when Moussa Fall came in."),
    ),
    "RECOGNIZED": (
        Sentence("Kosovo was recognised by Fiji in 2012.", (("Fiji", "RECOGNIZED", "Kosovo"),)),
        Sentence(
            "Spain's recognition of Palestine drew protests.",
            (("Spain", "RECOGNIZED", "Palestine"),),
        ),
        Sentence("At the airport Moussa Fall recognised Irina Balan by her red hat."),
    ),
    "COOPERATED_WITH": (
        Sentence("Finland works closely with Sweden on air defence.", (("Finland", "COOPERATED_WITH", "Sweden"),)),
        Sentence(
            "The joint exercises of Kenya and Uganda begin on Monday.",
            (("Kenya", "COOPERATED_WITH", "Uganda"),),
        ),
        Sentence("The Finnish novelist works with a pencil, even in Sweden."),
    ),
    "AIDED": (
        Sentence("Denmark supplied Ukraine with radios.", (("Denmark", "AIDED", "Ukraine"),)),
        Sentence(
            "Ireland's aid to Mozambique doubled last year.",
            (("Ireland", "AIDED", "Mozambique"),),
        ),
        Sentence("The good weather helped Denmark win in Ukraine."),
    ),
    "CONCEDED_TO": (
        Sentence(
            "President Viktor Lukacs apologised to Slovakia for the remark.",
            (("Viktor Lukacs", "CONCEDED_TO", "Slovakia"),),
        ),
        Sentence(
            "In a concession to Mali, Algeria released the two officers.",
            (("Algeria", "CONCEDED_TO", "Mali"),),
        ),
        Sentence("Slovakia conceded a late goal in Algeria."),
    ),
    "ASKED": (
        Sentence("Belgium asked Rwanda to release the priest.", (("Belgium", "ASKED", "Rwanda"),)),
        Sentence(
            "Foreign Minister Clara Jensen called on Myanmar to free the reporters.",
            (("Clara Jensen", "ASKED", "Myanmar"),),
        ),
        Sentence(
            "At the request of Lebanon, Cyprus closed the port.",
            (("Lebanon", "ASKED", "Cyprus"),),
        ),
        Sentence("Clara Jensen asked herself whether Myanmar would change."),
    ),
    "REFUSED": (
        Sentence(
            "Nepal rejected the offer of Bhutan.",
            (("Nepal", "REFUSED", "Bhutan"),),
        ),
        Sentence(
            "Prime Minister Oskar Lund turned down President Pedro Alcides without a word.",
            (("Oskar Lund", "REFUSED", "Pedro Alcides"),),
        ),
        Sentence("Oskar Lund turned down the street where Pedro Alcides lives."),
    ),
    "CRITICIZED": (
        Sentence(
            "Chile condemned Nicaragua in the strongest terms.",
            (("Chile", "CRITICIZED", "Nicaragua"),),
        ),
        Sentence(
            "Minister Rosa Prieto lashed out at Daniel Ochoa.",
            (("Rosa Prieto", "CRITICIZED", "Daniel Ochoa"),),
        ),
        Sentence(
            "Malta's criticism of Libya was muted.",
            (("Malta", "CRITICIZED", "Libya"),),
        ),
        Sentence("Patients in a critical state were flown from Libya to Malta."),
    ),
    "ACCUSED": (
        Sentence(
            "Somalia accused Eritrea of arming the insurgents.",
            (("Somalia", "ACCUSED", "Eritrea"),),
        ),
        Sentence(
            "Eritrea, blamed by Djibouti for the raid, kept silent.",
            (("Djibouti", "ACCUSED", "Eritrea"),),
        ),
        Sentence("Eritrea charged its batteries with sunlight, and so did Djibouti."),
    ),
    "SUMMONED": (
        Sentence(
            "Poland summoned the Belarusian ambassador, Oleg Mironchik.",
            (("Poland", "SUMMONED", "Oleg Mironchik"),),
        ),
        Sentence(
            "Ambassador Oleg Mironchik was called in by Lithuania over the balloons.",
            (("Lithuania", "SUMMONED", "Oleg Mironchik"),),
        ),
        Sentence("Oleg Mironchik summoned up all his courage before he left Poland."),
    ),
    "WARNED": (
        Sentence(
            "Australia warned Fiji against the loan.",
            (("Australia", "WARNED", "Fiji"),),
        ),
        Sentence(
            "A warning from Greece to Albania went unheeded.",
            (("Greece", "WARNED", "Albania"),),
        ),
        Sentence("A storm warning was issued for the coasts of Greece and Albania."),
    ),
    "THREATENED": (
        Sentence(
            "Ethiopia threatened Egypt with war.",
            (("Ethiopia", "THREATENED", "Egypt"),),
        ),
        Sentence(
            "President Omar Bashari's threats against Kuwait were broadcast at noon.",
            (("Omar Bashari", "THREATENED", "Kuwait"),),
        ),
        Sentence("Rain threatened the match between Egypt and Kuwait."),
    ),
    "SANCTIONED": (
        Sentence(
            "Canada imposed sanctions on Haiti.",
            (("Canada", "SANCTIONED", "Haiti"),),
        ),
        Sentence(
            "Two diplomats of Laos were expelled by Thailand.",
            (("Thailand", "SANCTIONED", "Laos"),),
        ),
        Sentence("The referee sanctioned a foul in the match of Haiti against Canada."),
    ),
    "BROKE_OFF_WITH": (
        Sentence(
            "Bahrain severed ties with Iran.",
            (("Bahrain", "BROKE_OFF_WITH", "Iran"),),
        ),
        Sentence(
            "The break between Morocco and Algeria surprised nobody.",
            (("Morocco", "BROKE_OFF_WITH", "Algeria"),),
        ),
        Sentence("Algeria broke with a long tradition, and Morocco followed."),
    ),
    "ATTACKED": (
        Sentence(
            "Rwanda bombed Burundi overnight.",
            (("Rwanda", "ATTACKED", "Burundi"),),
        ),
        Sentence(
            "Armenia's attack on Azerbaijan began at dawn.",
            (("Armenia", "ATTACKED", "Azerbaijan"),),
        ),
        Sentence("Rwanda attacked from the left, and Burundi cleared the ball."),
    ),
    "HOLDS_ROLE": (
        Sentence(
            "Swedish Foreign Minister Elsa Norberg resigned.",
            (("Elsa Norberg", "HOLDS_ROLE", "Sweden"),),
        ),
        Sentence(
            "Dario Conti, secretary-general of NATO, declined to comment.",
            (("Dario Conti", "HOLDS_ROLE", "NATO"),),
        ),
        Sentence("Elsa Norberg played the role of a Swedish queen on stage."),
    ),
}
