/** How a program counted positions, by the name a person gives it: for whoever asks from outside. */
export {
  profileNamed as offsetsNamed,
  type OffsetProfile as Offsets,
} from '../../qualitative/refi-qda/offset-profile.ts'
