/// What sort of actor it is, on our short list.
public enum ActorKind: String, CaseWord {
  case person, organization, company
  case publicBody = "public-body"
  case group, vessel, vehicle, airplane, asset, account, place, unknown
}
