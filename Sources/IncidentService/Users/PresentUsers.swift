import IncidentAPI
import IncidentStorage

extension MemberRecord {
    /// The user whole.
    var wire: User {
        .with {
            $0.userID = userID
            $0.internalUserID = String(userID.trimmingPrefix(MemberRecord.idPrefix))
            $0.email = email
            $0.modifiedTime = modifiedAt
            $0.name = name
            $0.photoURL = photoURL
        }
    }
}
