/// Somebody who declares incidents and works on them.
struct DemoPerson {
    var name: String
    /// The part of the address before `@example.com`.
    var mailbox: String
}

extension DemoPerson {
    static let all: [DemoPerson] = [
        DemoPerson(name: "Ada Okafor", mailbox: "ada.okafor"),
        DemoPerson(name: "Aino Virtanen", mailbox: "aino.virtanen"),
        DemoPerson(name: "Ana María Ruiz", mailbox: "ana.ruiz"),
        DemoPerson(name: "Anders Lindqvist", mailbox: "anders.lindqvist"),
        DemoPerson(name: "Aoife Brennan", mailbox: "aoife.brennan"),
        DemoPerson(name: "Bao Nguyễn", mailbox: "bao.nguyen"),
        DemoPerson(name: "Chidi Eze", mailbox: "chidi.eze"),
        DemoPerson(name: "Claire Fournier", mailbox: "claire.fournier"),
        DemoPerson(name: "Dmitri Волков", mailbox: "dmitri.volkov"),
        DemoPerson(name: "Elif Yıldız", mailbox: "elif.yildiz"),
        DemoPerson(name: "Emeka Obi", mailbox: "emeka.obi"),
        DemoPerson(name: "Fatima Zahra", mailbox: "fatima.zahra"),
        DemoPerson(name: "Gabriel Souza", mailbox: "gabriel.souza"),
        DemoPerson(name: "Grace Mwangi", mailbox: "grace.mwangi"),
        DemoPerson(name: "Hana Kovářová", mailbox: "hana.kovarova"),
        DemoPerson(name: "Ibrahim Diallo", mailbox: "ibrahim.diallo"),
        DemoPerson(name: "Ingrid Nilsen", mailbox: "ingrid.nilsen"),
        DemoPerson(name: "Jack Whitfield", mailbox: "jack.whitfield"),
        DemoPerson(name: "Joana Pereira", mailbox: "joana.pereira"),
        DemoPerson(name: "Jürgen Weiß", mailbox: "juergen.weiss"),
        DemoPerson(name: "Kavya Raman", mailbox: "kavya.raman"),
        DemoPerson(name: "Kenji Sato", mailbox: "kenji.sato"),
        DemoPerson(name: "Leila Haddad", mailbox: "leila.haddad"),
        DemoPerson(name: "Łukasz Nowak", mailbox: "lukasz.nowak"),
        DemoPerson(name: "Maya Cohen", mailbox: "maya.cohen"),
        DemoPerson(name: "Mei-Ling Chen", mailbox: "meiling.chen"),
        DemoPerson(name: "Miguel Ángel Torres", mailbox: "miguel.torres"),
        DemoPerson(name: "Nadia Petrova", mailbox: "nadia.petrova"),
        DemoPerson(name: "Noah Bergmann", mailbox: "noah.bergmann"),
        DemoPerson(name: "Olu Adeyemi", mailbox: "olu.adeyemi"),
        DemoPerson(name: "Priya Iyer", mailbox: "priya.iyer"),
        DemoPerson(name: "Rosa Esposito", mailbox: "rosa.esposito"),
        DemoPerson(name: "Samir Khan", mailbox: "samir.khan"),
        DemoPerson(name: "Siobhán Kelly", mailbox: "siobhan.kelly"),
        DemoPerson(name: "Søren Holm", mailbox: "soeren.holm"),
        DemoPerson(name: "Tariq Aziz", mailbox: "tariq.aziz"),
        DemoPerson(name: "Tereza Dvořák", mailbox: "tereza.dvorak"),
        DemoPerson(name: "Yuki 田中", mailbox: "yuki.tanaka"),
        DemoPerson(name: "Zoë Brandt", mailbox: "zoe.brandt"),
        DemoPerson(name: "Zsófia Kiss", mailbox: "zsofia.kiss"),
    ]

    var email: String { "\(mailbox)@example.com" }
}
