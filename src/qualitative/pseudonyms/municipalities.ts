/** Municipalities of Flanders and Brussels, those that were merged since 2019 too: people go on using the names. */
const written = `
Aalst,Aalter,Aarschot,Aartselaar,Affligem,Alken,Alveringem,Anderlecht,Antwerpen,Anzegem,Ardooie,Arendonk,As,Asse,Assenede,
Avelgem,Baarle-Hertog,Balen,Beernem,Beerse,Beersel,Begijnendijk,Bekkevoort,Beringen,Berlaar,Berlare,Bertem,Bever,Beveren,
Bierbeek,Bilzen,Blankenberge,Bocholt,Boechout,Bonheiden,Boom,Boortmeerbeek,Borgloon,Bornem,Borsbeek,Boutersem,Brakel,
Brasschaat,Brecht,Bredene,Bree,Brugge,Brussel,Buggenhout,Damme,De Haan,De Panne,De Pinte,Deerlijk,Deinze,Denderleeuw,
Dendermonde,Dentergem,Dessel,Destelbergen,Diepenbeek,Diest,Diksmuide,Dilbeek,Dilsen-Stokkem,Drogenbos,Duffel,Edegem,Eeklo,
Elsene,Erpe-Mere,Essen,Etterbeek,Evere,Evergem,Galmaarden,Ganshoren,Gavere,Geel,Geetbets,Genk,Gent,Geraardsbergen,Gingelom,
Gistel,Glabbeek,Gooik,Grimbergen,Grobbendonk,Haacht,Haaltert,Halen,Halle,Ham,Hamme,Hamont-Achel,Harelbeke,Hasselt,
Hechtel-Eksel,Heers,Heist-op-den-Berg,Hemiksem,Herent,Herentals,Herenthout,Herk-de-Stad,Herne,Herselt,Herstappe,Herzele,
Heusden-Zolder,Heuvelland,Hoegaarden,Hoeilaart,Hoeselt,Holsbeek,Hooglede,Hoogstraten,Horebeke,Houthalen-Helchteren,Houthulst,
Hove,Huldenberg,Hulshout,Ichtegem,Ieper,Ingelmunster,Izegem,Jabbeke,Jette,Kalmthout,Kampenhout,Kapellen,
Kapelle-op-den-Bos,Kaprijke,Kasterlee,Keerbergen,Kinrooi,Kluisbergen,Knesselare,Knokke-Heist,Koekelare,Koekelberg,Koksijde,
Kontich,Kortemark,Kortenaken,Kortenberg,Kortessem,Kortrijk,Kraainem,Kruibeke,Kruisem,Kuurne,Laakdal,Laarne,Lanaken,Landen,
Langemark-Poelkapelle,Lebbeke,Lede,Ledegem,Lendelede,Lennik,Leopoldsburg,Leuven,Lichtervelde,Liedekerke,Lier,Lierde,Lievegem,
Lille,Linkebeek,Lint,Linter,Lochristi,Lokeren,Lommel,Londerzeel,Lo-Reninge,Lovendegem,Lubbeek,Lummen,Maarkedal,Maaseik,
Maasmechelen,Machelen,Maldegem,Malle,Mechelen,Meerhout,Meeuwen-Gruitrode,Meise,Melle,Menen,Merchtem,Merelbeke,Merksplas,Mesen,
Meulebeke,Middelkerke,Moerbeke,Mol,Moorslede,Mortsel,Nazareth,Neerpelt,Nevele,Niel,Nieuwerkerken,Nieuwpoort,Nijlen,Ninove,Olen,
Oostende,Oosterzele,Oostkamp,Oostrozebeke,Opglabbeek,Opwijk,Oudenaarde,Oudenburg,Oudergem,Oud-Heverlee,Oudsbergen,Oud-Turnhout,
Overijse,Overpelt,Peer,Pelt,Pepingen,Pittem,Poperinge,Puurs,Puurs-Sint-Amands,Putte,Ranst,Ravels,Retie,Riemst,Rijkevorsel,
Roeselare,Ronse,Roosdaal,Rotselaar,Ruiselede,Rumst,Schaarbeek,Schelle,Scherpenheuvel-Zichem,Schilde,Schoten,Sint-Agatha-Berchem,
Sint-Amands,Sint-Genesius-Rode,Sint-Gillis,Sint-Gillis-Waas,Sint-Jans-Molenbeek,Sint-Joost-ten-Node,Sint-Katelijne-Waver,
Sint-Lambrechts-Woluwe,Sint-Laureins,Sint-Lievens-Houtem,Sint-Martens-Latem,Sint-Niklaas,Sint-Pieters-Leeuw,
Sint-Pieters-Woluwe,Sint-Truiden,Spiere-Helkijn,Stabroek,Staden,Steenokkerzeel,Stekene,Temse,Ternat,Tervuren,Tessenderlo,Tielt,
Tielt-Winge,Tienen,Tongeren,Torhout,Tremelo,Turnhout,Ukkel,Veurne,Vilvoorde,Vleteren,Voeren,Vorselaar,Vorst,Vosselaar,
Waarschoot,Waasmunster,Wachtebeke,Waregem,Watermaal-Bosvoorde,Wellen,Wemmel,Wervik,Westerlo,Wetteren,Wevelgem,Wezembeek-Oppem,
Wichelen,Wielsbeke,Wijnegem,Willebroek,Wingene,Wommelgem,Wortegem-Petegem,Wuustwezel,Zandhoven,Zaventem,Zedelgem,Zele,Zelzate,
Zemst,Zingem,Zoersel,Zomergem,Zonhoven,Zonnebeke,Zottegem,Zoutleeuw,Zuienkerke,Zulte,Zutendaal,Zwalm,Zwevegem,Zwijndrecht
`

export const municipalities: ReadonlySet<string> = new Set(
  written
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== ''),
)
