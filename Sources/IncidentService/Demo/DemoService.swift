/// A part of the shop whose incidents the demo tells of.
struct DemoService {
    var name: String
    var slug: String
    var team: String
    var database: String
}

extension DemoService {
    static let all: [DemoService] = [
        DemoService(name: "Checkout", slug: "checkout", team: "storefront", database: "orders-db"),
        DemoService(name: "Payments", slug: "payments", team: "money", database: "ledger-db"),
        DemoService(name: "Search", slug: "search", team: "discovery", database: "search-index"),
        DemoService(name: "Login", slug: "login", team: "identity", database: "accounts-db"),
        DemoService(name: "Billing", slug: "billing", team: "money", database: "invoices-db"),
        DemoService(name: "Inventory", slug: "inventory", team: "warehouse", database: "stock-db"),
        DemoService(name: "Shipping", slug: "shipping", team: "warehouse", database: "parcels-db"),
        DemoService(name: "Catalogue", slug: "catalogue", team: "discovery", database: "catalogue-db"),
        DemoService(name: "Recommendations", slug: "recommendations", team: "discovery", database: "features-store"),
        DemoService(name: "Mobile API", slug: "mobile-api", team: "storefront", database: "sessions-cache"),
        DemoService(name: "Web front end", slug: "web", team: "storefront", database: "sessions-cache"),
        DemoService(name: "Notifications", slug: "notifications", team: "messaging", database: "outbox-db"),
        DemoService(name: "E-mail delivery", slug: "email", team: "messaging", database: "outbox-db"),
        DemoService(name: "Reporting", slug: "reporting", team: "data", database: "warehouse-db"),
        DemoService(name: "Event pipeline", slug: "events", team: "data", database: "events-queue"),
        DemoService(name: "Image resizer", slug: "images", team: "platform", database: "media-store"),
        DemoService(name: "Ingress", slug: "ingress", team: "platform", database: "config-store"),
        DemoService(name: "Build farm", slug: "builds", team: "platform", database: "artifacts-store"),
        DemoService(name: "Customer support", slug: "support", team: "care", database: "tickets-db"),
        DemoService(name: "Gift cards", slug: "gift-cards", team: "money", database: "ledger-db"),
    ]

    static let regions = ["eu-west", "eu-north", "us-east", "us-west", "ap-south", "sa-east"]
}
